using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Kernels.Tests.Shims;

/// <summary>Runs one method with <see cref="PropertyAttribute"/> and returns what it tells xunit.</summary>
internal static class PropertyRun
{
    public static async Task<IReadOnlyList<TMessage>> Of<TClass, TMessage>(string method)
        where TMessage : IMessageSinkMessage
    {
        TestAssembly assembly = new(Reflector.Wrap(typeof(TClass).Assembly));
        TestCollection collection = new(assembly, null, nameof(PropertyRun));
        TestClass testClass = new(collection, Reflector.Wrap(typeof(TClass)));
        TestMethod testMethod = new(testClass, Reflector.Wrap(typeof(TClass).GetMethod(method)));

        IXunitTestCaseDiscoverer discoverer = new PropertyDiscoverer(new NullMessageSink());
        IAttributeInfo attribute = testMethod.Method.GetCustomAttributes(typeof(PropertyAttribute)).Single();
        IXunitTestCase testCase = discoverer.Discover(new DefaultDiscoveryOptions(), testMethod, attribute).Single();

        using RecordingMessageBus messages = new();
        using CancellationTokenSource cancellation = new();
        await testCase.RunAsync(new NullMessageSink(), messages, [], new ExceptionAggregator(), cancellation);
        return [.. messages.Received.OfType<TMessage>()];
    }
}

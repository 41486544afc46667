using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

internal sealed class PropertyTestInvoker(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource,
    PropertyRecorder recorder)
    : XunitTestInvoker(test, messageBus, testClass, constructorArguments, testMethod, [], beforeAfterAttributes, aggregator, cancellationTokenSource)
{
    protected override async Task<decimal> InvokeTestMethodAsync(object testClassInstance)
    {
        // On a thread of its own: FsCheck waits for the task of an asynchronous property.
        await Aggregator.RunAsync(() => Timer.AggregateAsync(() => Task.Run(() => CheckProperty(testClassInstance))));
        return Timer.Total;
    }

    private void CheckProperty(object? testClassInstance)
    {
        Config config = PropertySettings.Of(TestMethod, TestClass).ToConfig(recorder);
        FSharpOption<object>? target = testClassInstance is null ? null : FSharpOption<object>.Some(testClassInstance);
        Check.Method(config, TestMethod, target);
        recorder.ThrowUnlessPassed();
    }
}

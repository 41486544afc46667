using System.Collections.Concurrent;
using System.Collections.Generic;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Kernels.Tests.Shims;

internal sealed class RecordingMessageBus : IMessageBus
{
    private readonly ConcurrentQueue<IMessageSinkMessage> received = new();

    public IReadOnlyCollection<IMessageSinkMessage> Received => received;

    public bool QueueMessage(IMessageSinkMessage message)
    {
        received.Enqueue(message);
        return true;
    }

    public void Dispose()
    {
    }
}

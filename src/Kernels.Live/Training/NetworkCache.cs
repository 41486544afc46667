using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.OnDemand;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>Networks that were compiled, the last used ones: a change of data or rate compiles nothing.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class NetworkCache(int most)
{
    private readonly Lock sync = new();
    private readonly LinkedList<(string Key, CompiledMlp<double> Network)> used = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, CompiledMlp<double> Network)>> known = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (sync)
                return known.Count;
        }
    }

    /// <summary>The networks of some settings. Those that are missing are compiled, all at once.</summary>
    /// <exception cref="SettingsException">A formula cannot be read, or not compiled.</exception>
    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    public IReadOnlyList<StudyNetwork> Of(IReadOnlyList<LiveNetwork> networks, CancellationToken cancellation)
    {
        CompiledMlp<double>?[] compiled = [.. networks.Select(network => network.BuiltIn is null ? Find(network.Key) : null)];
        int[] missing = [.. Enumerable.Range(0, networks.Count).Where(index => networks[index].BuiltIn is null && compiled[index] is null)];
        if (missing.Length > 0)
        {
            IReadOnlyList<CompiledMlp<double>> made = Compile([.. missing.Select(index => networks[index].Design)], cancellation);
            for (int place = 0; place < missing.Length; place++)
                Keep(networks[missing[place]].Key, compiled[missing[place]] = made[place]);
        }
        return [.. networks.Select((network, index) => network.With(compiled[index] is { } own ? own.New : () => network.BuiltIn!.Create()))];
    }

    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    private static IReadOnlyList<CompiledMlp<double>> Compile(MlpDesign[] designs, CancellationToken cancellation)
    {
        try
        {
            return MlpCompiler.CompileAll<double>(designs, cancellation);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException("a.activation", exception.Message);
        }
    }

    private CompiledMlp<double>? Find(string key)
    {
        lock (sync)
        {
            if (!known.TryGetValue(key, out LinkedListNode<(string Key, CompiledMlp<double> Network)>? node))
                return null;
            used.Remove(node);
            used.AddFirst(node);
            return node.Value.Network;
        }
    }

    private void Keep(string key, CompiledMlp<double> network)
    {
        lock (sync)
        {
            if (known.ContainsKey(key))
                return;
            known.Add(key, used.AddFirst((key, network)));
            if (known.Count <= most)
                return;
            known.Remove(used.Last!.Value.Key);
            used.RemoveLast();
        }
    }
}

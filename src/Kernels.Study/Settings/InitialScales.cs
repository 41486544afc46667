using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Settings;

/// <summary>The names of the scales of initial weights.</summary>
internal static class InitialScales
{
    /// <summary>The name for the activation's own scale.</summary>
    public const string Usual = "usual";

    /// <summary>The names; reads on after "must be".</summary>
    public const string Allowed = "he, xavier (the study's, by fan-in alone), glorot or usual, which is the activation's own";

    private static readonly Named[] all =
        [new("he", InitialScale.He), new("xavier", InitialScale.LeCun), new("glorot", InitialScale.Glorot), new(Usual, null)];

    public static IReadOnlyList<string> Names { get; } = [.. all.Select(named => named.Name)];

    /// <summary>The name of a scale; null is the activation's own.</summary>
    public static string Text(InitialScale? scale) => Array.Find(all, named => named.Scale == scale)!.Name;

    /// <summary>A scale with its name; null where no scale has it.</summary>
    public static Named? Find(string name) => Array.Find(all, named => named.Name == name);

    /// <summary>A scale with its name.</summary>
    public sealed record Named(string Name, InitialScale? Scale);
}

using System;
using System.Globalization;
using System.Reflection;
using Microsoft.FSharp.Core;

namespace FsCheck.Xunit;

/// <summary>The settings of a property; what is null is left to the class, the assembly and FsCheck, in that order.</summary>
internal sealed record PropertySettings
{
    public int? MaxTest { get; init; }

    public string? Replay { get; init; }

    public int? StartSize { get; init; }

    public int? EndSize { get; init; }

    public bool? Verbose { get; init; }

    public bool? QuietOnSuccess { get; init; }

    public Type[] Arbitrary { get; init; } = [];

    public static PropertySettings Of(MethodInfo method, Type testClass)
    {
        PropertySettings settings = method.GetCustomAttribute<PropertyAttribute>()!.Settings;
        for (Type? type = testClass; type is not null; type = type.DeclaringType)
            settings = settings.Or(type.GetCustomAttribute<PropertiesAttribute>()?.Settings);
        return settings.Or(testClass.Assembly.GetCustomAttribute<PropertiesAttribute>()?.Settings);
    }

    public Config ToConfig(IRunner runner)
    {
        Config defaults = Verbose == true ? Config.Verbose : Config.Quick;
        return defaults
            .WithReplay(string.IsNullOrEmpty(Replay) ? defaults.Replay : ParseReplay(Replay))
            .WithMaxTest(MaxTest ?? defaults.MaxTest)
            .WithStartSize(StartSize ?? defaults.StartSize)
            .WithEndSize(EndSize ?? defaults.EndSize)
            .WithQuietOnSuccess(QuietOnSuccess ?? defaults.QuietOnSuccess)
            .WithArbitrary(Arbitrary)
            .WithRunner(runner);
    }

    private static FSharpOption<Replay> ParseReplay(string text)
    {
        string[] parts = text.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3))
            throw new FormatException($"Replay is \"{text}\"; it must be \"(seed,gamma)\" or \"(seed,gamma,size)\".");
        ulong seed = ulong.Parse(parts[0], CultureInfo.InvariantCulture);
        ulong gamma = ulong.Parse(parts[1], CultureInfo.InvariantCulture);
        FSharpOption<int>? size = parts.Length == 3 ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture)) : null;
        return FSharpOption<Replay>.Some(new Replay(new Rnd(seed, gamma), size));
    }

    private PropertySettings Or(PropertySettings? wider) => wider is null ? this : new()
    {
        MaxTest = MaxTest ?? wider.MaxTest,
        Replay = Replay ?? wider.Replay,
        StartSize = StartSize ?? wider.StartSize,
        EndSize = EndSize ?? wider.EndSize,
        Verbose = Verbose ?? wider.Verbose,
        QuietOnSuccess = QuietOnSuccess ?? wider.QuietOnSuccess,
        Arbitrary = [.. Arbitrary, .. wider.Arbitrary],
    };
}

using System;
using System.Globalization;
using System.Linq;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>A diagnostic as a value: Roslyn's own compares the arguments of its message by reference, so that two runs never agree.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, Location Location, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Of(DiagnosticDescriptor descriptor, Location location, params object[] arguments) => new(
        descriptor,
        location,
        new EquatableArray<string>(arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, [.. Arguments]);
}

using System;
using System.Collections.Generic;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Model;

namespace Kernels.Generator.Parsing;

/// <summary>The result of parsing a declaration: a model, or diagnostics at their places, or both.</summary>
internal sealed record ParseResult<T>(T? Model, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class, IEquatable<T>
{
    public static ParseResult<T> Of(T? model, List<DiagnosticInfo> diagnostics) => new(model, new EquatableArray<DiagnosticInfo>(diagnostics));
}

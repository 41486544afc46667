using System;
using System.Collections.Generic;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>What a declaration means, or why it means nothing: a model, or diagnostics at their places, or both.</summary>
internal sealed record ParseResult<T>(T? Model, EquatableArray<Diagnostic> Diagnostics)
    where T : class, IEquatable<T>
{
    public static ParseResult<T> Of(T? model, List<Diagnostic> diagnostics) => new(model, new EquatableArray<Diagnostic>(diagnostics));
}

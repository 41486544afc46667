using System;
using System.Linq;

namespace Kernels.Serialization;

/// <summary>Text of a file, fit for a message: in quotes, short, without what a terminal would act on or a reader not see.</summary>
internal static class Excerpt
{
    private const int Length = 60;

    public static string Of(string text)
    {
        string start = text.Length <= Length ? text : string.Concat(text.AsSpan(0, Length), "...");
        return $"'{string.Concat(start.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'))}'";
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kernels.Serialization;

/// <summary>Reads the parts of a Python literal one after the other, each after any white space.</summary>
/// <param name="text">The literal.</param>
/// <param name="name">The array that it describes, for messages.</param>
internal struct PythonLiteral(string text, string name)
{
    private int position;

    /// <summary>Takes a character if it is the next.</summary>
    public bool TryTake(char character)
    {
        SkipWhiteSpace();
        bool isNext = position < text.Length && text[position] == character;
        position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes a character.</summary>
    public void Expect(char character)
    {
        if (!TryTake(character))
            throw Unexpected($"'{character}'");
    }

    /// <summary>Sees to it that nothing is left.</summary>
    public void ExpectEnd()
    {
        SkipWhiteSpace();
        if (position < text.Length)
            throw Unexpected("the end");
    }

    /// <summary>Takes a text in single or double quotes, without escapes. Python 2 marks Unicode by a u before it.</summary>
    public string Text()
    {
        TryTake('u');
        char quote = TryTake('\'') ? '\'' : TryTake('"') ? '"' : throw Unexpected("a text");
        int end = text.IndexOf(quote, position);
        if (end < 0)
            throw Unexpected("the end of a text");
        string content = text[position..end];
        position = end + 1;
        return content;
    }

    /// <summary>Takes True or False.</summary>
    public bool Boolean()
    {
        string word = Word(char.IsAsciiLetter);
        return word == "True" || (word == "False" ? false : throw Unexpected("True or False"));
    }

    /// <summary>Takes a whole number of at least 0. Python 2 writes a long one as 8L.</summary>
    public long WholeNumber()
    {
        string digits = Word(char.IsAsciiDigit);
        TryTake('L');
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw Unexpected($"a whole number from 0 to {long.MaxValue}");
    }

    private string Word(Func<char, bool> isPart)
    {
        SkipWhiteSpace();
        string word = string.Concat(text.Skip(position).TakeWhile(isPart));
        position += word.Length;
        return word;
    }

    private void SkipWhiteSpace()
    {
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t' or '\f')
            position++;
    }

    private readonly InvalidDataException Unexpected(string expected) =>
        new($"The header of {name} needs {expected} at {Excerpt.Of(text[position..])}.");
}

namespace Runner.Completions;

/// <summary>The kind of a suggestion that is more than a word.</summary>
internal static class SuggestionKind
{
    /// <summary>One of the names that a value lists between commas.</summary>
    public const string ListedName = nameof(ListedName);

    /// <summary>Any folder. The shell itself completes it best.</summary>
    public const string Folder = nameof(Folder);
}

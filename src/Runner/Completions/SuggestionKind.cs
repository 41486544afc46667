namespace Runner.Completions;

/// <summary>What a suggestion is, where it is not simply the word that it says.</summary>
internal static class SuggestionKind
{
    /// <summary>One of the names that a value lists between commas.</summary>
    public const string ListedName = nameof(ListedName);

    /// <summary>Any folder, which the shell itself knows best how to complete.</summary>
    public const string Folder = nameof(Folder);
}

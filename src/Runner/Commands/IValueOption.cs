namespace Runner.Commands;

/// <summary>An option that can say which values are allowed.</summary>
internal interface IValueOption
{
    /// <summary>Reads on after "must be".</summary>
    string Allowed { get; }
}

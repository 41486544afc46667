namespace Kernels.Study.Stores;

/// <summary>The tables of a store.</summary>
/// <remarks>
/// A cell is all of a run but its seeds. A run has the measures that tables show in columns of its own, so that a million of them are read in a second;
/// all measures and the parameters lie apart, in its details. Its checksum is over both.
/// </remarks>
internal static class StoreTables
{
    public const int Version = 4;

    public const string Text =
        """
        CREATE TABLE measure_names (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE cells (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, activation TEXT NOT NULL, shape TEXT NOT NULL,
            learning_rate REAL NOT NULL, epochs INTEGER NOT NULL, batch_size INTEGER NOT NULL, samples INTEGER NOT NULL, noise REAL NOT NULL,
            test_fraction REAL NOT NULL, scale TEXT, geometry INTEGER NOT NULL, straight_line INTEGER NOT NULL) STRICT;
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, cell INTEGER NOT NULL REFERENCES cells (id), data_seed INTEGER NOT NULL,
            split_seed INTEGER, network_seed INTEGER NOT NULL, order_seed INTEGER, checksum INTEGER NOT NULL,
            loss REAL, train REAL, test REAL, fresh REAL, excess REAL, first_epoch REAL, diverged REAL) STRICT;
        CREATE TABLE details (
            run INTEGER PRIMARY KEY REFERENCES runs (id), names INTEGER NOT NULL REFERENCES measure_names (id), measures BLOB NOT NULL,
            parameters BLOB NOT NULL) STRICT;
        CREATE TABLE shards (
            work TEXT NOT NULL, number INTEGER NOT NULL, count INTEGER NOT NULL, runs INTEGER NOT NULL, is_finished INTEGER NOT NULL,
            PRIMARY KEY (work, count, number)) STRICT;
        CREATE TABLE figures (key BLOB NOT NULL PRIMARY KEY, figures BLOB NOT NULL) STRICT;
        """;
}

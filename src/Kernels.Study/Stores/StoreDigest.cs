using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Digests;
using SQLitePCL;

namespace Kernels.Study.Stores;

/// <summary>The digest of runs in a store, in the order of their keys: of each its key and its checksum.</summary>
/// <remarks>A checksum is over all measures and parameters of a run.</remarks>
internal static class StoreDigest
{
    /// <summary>What a query of runs must give, as its first columns.</summary>
    public const string Columns = "key, checksum";

    /// <summary>The digest of all runs of a store.</summary>
    public static Digest Of(RunDatabase database)
    {
        List<(UInt128 Key, ulong Checksum)> rows = [];
        database.Scan($"SELECT {Columns} FROM runs", row => rows.Add(Read(row)));
        return Of(rows);
    }

    /// <summary>Key and checksum of a row.</summary>
    public static (UInt128 Key, ulong Checksum) Read(sqlite3_stmt row) =>
        (RunKey.FromBytes(raw.sqlite3_column_blob(row, 0)), unchecked((ulong)raw.sqlite3_column_int64(row, 1)));

    /// <summary>The digest of some runs.</summary>
    public static Digest Of(IEnumerable<(UInt128 Key, ulong Checksum)> rows)
    {
        Digest digest = new();
        foreach ((UInt128 key, ulong checksum) in rows.OrderBy(row => row.Key))
        {
            digest.AddBits((ulong)(key >> 64));
            digest.AddBits((ulong)key);
            digest.AddBits(checksum);
        }
        return digest;
    }
}

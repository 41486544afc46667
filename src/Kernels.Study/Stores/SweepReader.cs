using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Digests;
using Kernels.Study.Sweeps;
using SQLitePCL;

namespace Kernels.Study.Stores;

/// <summary>Reads the runs of a sweep in one pass over a store. A run is known by its cell and its seeds, which is quicker than by its key.</summary>
/// <param name="database">The store.</param>
/// <param name="plan">The sweep.</param>
internal sealed class SweepReader(RunDatabase database, SweepPlan plan)
{
    private const string Seeds = "cell, data_seed, network_seed";
    private const string Plain = "WHERE split_seed IS NULL AND order_seed IS NULL";
    private const int SeedColumns = 3;
    private const int Nowhere = -1;

    private readonly Dictionary<long, int> cells = CellsOf(database, plan);
    private readonly Dictionary<long, int> seeds = plan.Seeds.Index().ToDictionary(seed => (long)seed.Item, seed => seed.Index);
    private readonly NameTable names = new(database);

    /// <summary>Whether the run at each place of the sweep is there.</summary>
    public bool[] Find()
    {
        bool[] there = new bool[plan.Count];
        database.Scan($"SELECT {Seeds} FROM runs {Plain}", row =>
        {
            if (PlaceOf(row, 0) is int place and not Nowhere)
                there[place % plan.Seeds.Count * plan.Cells.Count + place / plan.Seeds.Count] = true;
        });
        return there;
    }

    /// <summary>The digest of those runs that are there.</summary>
    public Digest Digest()
    {
        List<(UInt128 Key, ulong Checksum)> rows = [];
        database.Scan($"SELECT {StoreDigest.Columns}, {Seeds} FROM runs {Plain}", row =>
        {
            if (PlaceOf(row, 2) != Nowhere)
                rows.Add(StoreDigest.Read(row));
        });
        return StoreDigest.Of(rows);
    }

    /// <summary>Some measures of those runs that are there.</summary>
    public SweepValues Read(IReadOnlyList<string> measures)
    {
        SweepValues values = new(plan, measures);
        string[] headlines = [.. measures.Where(measure => HeadlineMeasures.IndexOf(measure) >= 0)];
        if (headlines.Length > 0)
            ReadHeadlines(headlines, values);
        string[] others = [.. measures.Except(headlines)];
        if (others.Length > 0)
            ReadOthers(others, values);
        return values;
    }

    private void ReadHeadlines(string[] measures, SweepValues values)
    {
        string columns = string.Join(", ", measures.Select(measure => HeadlineMeasures.Columns[HeadlineMeasures.IndexOf(measure)]));
        double[][] targets = [.. measures.Select(values.Of)];
        database.Scan($"SELECT {Seeds}, {columns} FROM runs {Plain}", row =>
        {
            int place = PlaceOf(row, 0);
            for (int index = 0; place != Nowhere && index < targets.Length; index++)
                targets[index][place] = NumberAt(row, SeedColumns + index);
        });
    }

    private void ReadOthers(string[] measures, SweepValues values)
    {
        double[][] targets = [.. measures.Select(values.Of)];
        Dictionary<long, int[]> places = [];
        database.Scan($"SELECT {Seeds}, names, measures FROM runs JOIN details ON details.run = runs.id {Plain}", row =>
        {
            int place = PlaceOf(row, 0);
            if (place == Nowhere)
                return;
            long list = raw.sqlite3_column_int64(row, SeedColumns);
            if (!places.TryGetValue(list, out int[]? ofList))
                places.Add(list, ofList = PlacesIn(list, measures));
            ReadOnlySpan<byte> numbers = raw.sqlite3_column_blob(row, SeedColumns + 1);
            for (int index = 0; index < targets.Length; index++)
                if (ofList[index] >= 0)
                    targets[index][place] = BinaryPrimitives.ReadDoubleLittleEndian(numbers[(sizeof(double) * ofList[index])..]);
        });
    }

    private int[] PlacesIn(long list, string[] measures)
    {
        MeasureColumns known = names.Of(list);
        return [.. measures.Select(measure => known.TryFind(measure, out int place) ? place : -1)];
    }

    /// <summary>The place of a row's run among values, which have all seeds of a cell together.</summary>
    private int PlaceOf(sqlite3_stmt row, int column)
    {
        long network = raw.sqlite3_column_int64(row, column + 2);
        return cells.TryGetValue(raw.sqlite3_column_int64(row, column), out int cell) && seeds.TryGetValue(network, out int seed)
            && raw.sqlite3_column_int64(row, column + 1) == (plan.DataSeed ?? network)
            ? cell * plan.Seeds.Count + seed
            : Nowhere;
    }

    private static double NumberAt(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? double.NaN : raw.sqlite3_column_double(row, column);

    private static Dictionary<long, int> CellsOf(RunDatabase database, SweepPlan plan)
    {
        Dictionary<UInt128, int> places = plan.Cells.Index().ToDictionary(cell => RunKey.OfCell(cell.Item, MeasureNames.Version), cell => cell.Index);
        Dictionary<long, int> cells = [];
        database.Scan("SELECT id, key FROM cells", row =>
        {
            if (places.TryGetValue(RunKey.FromBytes(raw.sqlite3_column_blob(row, 1)), out int place))
                cells.Add(raw.sqlite3_column_int64(row, 0), place);
        });
        return cells;
    }
}

using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Claims;

/// <summary>The runs of an arm are measured by all that statements take from them.</summary>
public sealed class MeasureNeedTests
{
    [Fact]
    public void EveryRunHasTheColumnsOfItsTests()
    {
        Test[] tests = [.. ClaimCatalog.All.SelectMany(statement => statement.Tests)];
        TunedRates[] rates =
        [
            .. tests.SelectMany(test => test.Sides).Select(side => (side.Arm.Activation, side.Arm.Shape.Text)).Distinct().Select(arm => new TunedRates(arm.Activation, arm.Text, 1, 2)),
        ];
        ArmRuns runs = new(rates, seeds: 2, []);
        foreach (Test test in tests)
            foreach ((Arm arm, Measure measure) in test.Sides)
                foreach (Scope scope in test.Scopes)
                {
                    RunSettings settings = runs.Settings(arm, scope, 1);
                    Asked asked = new();
                    measure.Of(asked);
                    Assert.NotEmpty(asked.Names);
                    Assert.Subset(MeasureNames.Of(settings, new MlpShape([.. settings.Shape.Widths])).ToHashSet(), asked.Names);
                }
    }

    /// <summary>Keeps the names that are asked for.</summary>
    private sealed class Asked : IReadOnlyDictionary<string, double>
    {
        public HashSet<string> Names { get; } = [];

        public int Count => 0;

        public IEnumerable<string> Keys => ["loss_800"];

        public IEnumerable<double> Values => [];

        public double this[string key]
        {
            get
            {
                TryGetValue(key, out double value);
                return value;
            }
        }

        public bool ContainsKey(string key) => Names.Add(key);

        public bool TryGetValue(string key, out double value)
        {
            Names.Add(key);
            value = 1;
            return true;
        }

        public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, double>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

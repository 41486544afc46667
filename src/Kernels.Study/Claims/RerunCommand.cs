using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Settings;

namespace Kernels.Study.Claims;

/// <summary>The commands that run the networks of one seed again.</summary>
internal static class RerunCommand
{
    /// <summary>One command for all networks of one rate; none where initial weights are swapped or nothing is trained, for which
    /// the command line has no option.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(Arm Arm, double Rate)> arms, Scope scope, uint seed)
    {
        if (scope == Scope.Initial || arms.Any(arm => arm.Arm.Scale is not null))
            return [];
        return
        [
            .. arms.GroupBy(arm => (arm.Rate, arm.Arm.Shape, arm.Arm.Epochs)).Select(group => CommandText.Of(StudyOptions.Published with
            {
                Shape = group.Key.Shape,
                Networks = [.. group.Select(arm => arm.Arm.Network).Distinct()],
                DataSeed = scope == Scope.OwnData ? StudyOptions.Published.DataSeed : seed,
                Seed = seed,
                LearningRate = group.Key.Rate,
                Epochs = group.Key.Epochs,
            })),
        ];
    }
}

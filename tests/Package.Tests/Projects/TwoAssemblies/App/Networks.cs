using Kernels;
using Kernels.Activations;
using Library;

namespace App;

[Mlp<Relu>(2, 8, 8, 1)]
public sealed partial class OwnReluMlp;

[Mlp<Mish>(2, 8, 8, 1)]
public sealed partial class MishMlp;

[Mlp<TwoKinks>(2, 8, 8, 1)]
public sealed partial class TwoKinksMlp;

[Mlp<Rational>(2, 8, 8, 1)]
public sealed partial class RationalMlp;

[Mlp<BentExponential>(2, 8, 8, 1)]
public sealed partial class BentExponentialMlp;

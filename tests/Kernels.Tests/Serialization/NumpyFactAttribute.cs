namespace Kernels.Tests.Serialization;

/// <summary>A test that needs Python with NumPy, and is skipped where they are missing.</summary>
internal sealed class NumpyFactAttribute : FactAttribute
{
    public NumpyFactAttribute()
    {
        if (!Numpy.IsAvailable)
            Skip = "python3 with numpy is not to be had here; tests/Fixtures/serialization has files that NumPy wrote.";
    }
}

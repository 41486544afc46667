namespace Kernels.Export.Tests.Support;

/// <summary>A test that needs a program.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        if (Tool.Find(tool) is null)
            Skip = $"{tool} is not to be had here.";
    }
}

/// <summary>A test that needs Python with some modules.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute(params string[] modules)
    {
        if (Tool.Python(modules) is null)
            Skip = $"python3 with {string.Join(" and ", modules)} is not to be had here.";
    }
}

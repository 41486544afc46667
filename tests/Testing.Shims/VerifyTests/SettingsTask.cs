using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace VerifyTests;

/// <summary>A comparison to come: it runs when awaited, or when a test returns it as its task.</summary>
public sealed class SettingsTask
{
    private readonly string target;
    private readonly string extension;
    private readonly string sourceDirectory;
    private readonly MethodInfo test;
    private string directory = "";
    private string? fileName;
    private object?[] parameters = [];
    private Task? task;

    internal SettingsTask(string target, string extension, string sourceDirectory, MethodInfo test)
    {
        this.target = target;
        this.extension = extension;
        this.sourceDirectory = sourceDirectory;
        this.test = test;
    }

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    /// <summary>Adds <c>_name=value</c> to the file's name for the test's leading parameters.</summary>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        int known = test.GetParameters().Length;
        if (parameters.Length > known)
            throw new ArgumentException($"{parameters.Length} values were given; {test.Name} has {known} parameters.", nameof(parameters));
        this.parameters = parameters;
        return this;
    }

    /// <summary>Keeps the file in another directory, absolute or relative to the test's source file.</summary>
    public SettingsTask UseDirectory(string directory)
    {
        this.directory = directory;
        return this;
    }

    /// <summary>Names the file, without extension, in place of class, method and parameters.</summary>
    public SettingsTask UseFileName(string fileName)
    {
        this.fileName = fileName;
        return this;
    }

    public Task ToTask() => task ??= Snapshot().VerifyAsync(target);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    private Snapshot Snapshot()
    {
        if (fileName is not null && parameters.Length > 0)
            throw new InvalidOperationException($"The file name \"{fileName}\" leaves no place for parameters: use one of UseFileName and UseParameters.");
        return new(Path.Combine(sourceDirectory, directory), fileName ?? DefaultFileName(), extension);
    }

    private string DefaultFileName()
    {
        var named = test.GetParameters().Zip(parameters, (parameter, value) =>
            string.Create(CultureInfo.InvariantCulture, $"_{parameter.Name}={value ?? "null"}"));
        string name = $"{test.ReflectedType!.Name}.{test.Name}{string.Concat(named)}";
        return string.Join('-', name.Split(Path.GetInvalidFileNameChars()));
    }
}

using System;
using System.Text;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace FsCheck.Xunit;

/// <summary>Keeps what FsCheck reports: each case for the test's output when the property is verbose, and the result.</summary>
internal sealed class PropertyRecorder : IRunner
{
    private readonly StringBuilder output = new();
    private TestResult? result;

    public string Output => output.ToString();

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) =>
        output.Append(every.Invoke(ntest).Invoke(args));

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) =>
        output.Append(everyShrink.Invoke(args));

    public void OnFinished(string name, TestResult testResult)
    {
        result = testResult;
        if (testResult.IsPassed)
            output.Append(Runner.onFinishedToString("", testResult));
    }

    public void ThrowUnlessPassed()
    {
        switch (result)
        {
            case TestResult.Passed:
                return;
            // A property that threw: the report without the exception's text, which xunit prints as the inner exception.
            case TestResult.Failed { Item4: Outcome.Failed outcome } failed:
                throw new PropertyFailedException(
                    Runner.onFailureToString("", failed.Item1, failed.Item2, failed.Item3, failed.Item5, failed.Item6, failed.Item7), outcome.Item);
            default:
                throw new PropertyFailedException(Runner.onFinishedToString("", result), null);
        }
    }
}

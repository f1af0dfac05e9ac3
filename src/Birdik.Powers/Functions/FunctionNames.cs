using Birdik.Platform.Localization;

namespace Birdik.Powers.Functions;

/// <summary>A function in words.</summary>
public static class FunctionNames
{
    /// <summary>Code and kind: «S03.05, өткөрүлүп берилген».</summary>
    public static string Note(Function function, Words words) => $"{function.Code}, {words[$"Powers.Kind.{function.Kind}"]}";
}

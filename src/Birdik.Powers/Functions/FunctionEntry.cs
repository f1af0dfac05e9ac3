using Birdik.Methods.Powers;
using Birdik.Platform.Localization;

namespace Birdik.Powers.Functions;

/// <summary>What a person enters of a function.</summary>
public sealed record FunctionEntry
{
    public required FunctionKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    public string Matter { get; init; } = "";

    public required FunctionPlace Place { get; init; }

    public required FunctionFrequency Frequency { get; init; }

    public required FunctionPost Post { get; init; }

    public required VolumeDriver Driver { get; init; }

    public LocalizedText Condition { get; init; } = new("", "");

    public bool IsVerified { get; init; }

    public DateOnly? From { get; init; }

    internal void WriteTo(Function function)
    {
        function.Kind = Kind;
        function.Name = Name;
        function.Matter = Matter;
        function.Place = Place;
        function.Frequency = Frequency;
        function.Post = Post;
        function.Driver = Driver;
        function.Condition = Condition;
        function.IsVerified = IsVerified;
        function.From = From;
        function.Rekey();
    }
}

using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>The fields of a function in forms.</summary>
public sealed class FunctionForm
{
    public string Code { get; set; } = "";

    public int Version { get; set; }

    public FunctionKind Kind { get; set; }

    public LocalizedText Name { get; set; } = new("", "");

    public string Matter { get; set; } = "";

    public FunctionPlace Place { get; set; } = FunctionPlace.Municipality;

    public FunctionFrequency Frequency { get; set; }

    public FunctionPost Post { get; set; } = FunctionPost.Secretary;

    public VolumeDriver Driver { get; set; }

    public LocalizedText Condition { get; set; } = new("", "");

    public bool IsVerified { get; set; }

    public DateOnly? From { get; set; }

    public FunctionEntry Entry => new()
    {
        Kind = Kind,
        Name = Trimmed(Name),
        Matter = Matter.Trim(),
        Place = Place,
        Frequency = Frequency,
        Post = Post,
        Driver = Driver,
        Condition = Trimmed(Condition),
        IsVerified = IsVerified,
        From = From,
    };

    public static FunctionForm Of(Function function) => new()
    {
        Code = function.Code,
        Version = function.Version,
        Kind = function.Kind,
        Name = function.Name,
        Matter = function.Matter,
        Place = function.Place,
        Frequency = function.Frequency,
        Post = function.Post,
        Driver = function.Driver,
        Condition = function.Condition,
        IsVerified = function.IsVerified,
        From = function.From,
    };

    private static LocalizedText Trimmed(LocalizedText text) => new(text.Ky.Trim(), text.Ru.Trim(), text.En.Trim());
}

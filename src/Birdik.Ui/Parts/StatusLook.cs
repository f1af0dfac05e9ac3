namespace Birdik.Ui.Parts;

/// <summary>The colour and the shape of a <see cref="StatusKind"/>: the shape tells it apart in grey print.</summary>
internal static class StatusLook
{
    private const string Triangle = "M5 1 9.5 9h-9z";
    private const string Circle = "M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8z";
    private const string Tick = "M.8 5.4 2 4.2l2 2L8 1.8l1.2 1.2L4 8.6z";
    private const string Diamond = "M5 .4 9.6 5 5 9.6.4 5z";
    private const string Square = "M1.5 1.5h7v7h-7z";
    private const string Bar = "M1 4h8v2H1z";

    public static string Color(this StatusKind kind) => kind switch
    {
        StatusKind.Late => "danger",
        StatusKind.Now => "accent",
        StatusKind.Done => "success",
        StatusKind.Soon => "warning",
        StatusKind.Info => "info",
        StatusKind.Quiet => "neutral",
    };

    public static string Shape(this StatusKind kind) => kind switch
    {
        StatusKind.Late => Triangle,
        StatusKind.Now => Circle,
        StatusKind.Done => Tick,
        StatusKind.Soon => Diamond,
        StatusKind.Info => Square,
        StatusKind.Quiet => Bar,
    };
}

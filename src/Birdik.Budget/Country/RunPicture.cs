using Birdik.Methods.Budget.Inequality;
using Birdik.Staffing.Pictures;
using Microsoft.AspNetCore.Html;

namespace Birdik.Budget.Country;

/// <summary>Lorenz curves before and after transfers in one square.</summary>
public static class RunPicture
{
    private const int Size = 300;
    private const int Margin = 20;

    public static IHtmlContent Lorenz(string title, LorenzCurve before, LorenzCurve after, string nameBefore, string nameAfter)
    {
        var picture = new Picture(title, Size, Size + 30);
        static double X(double share) => Margin + (share * (Size - (2 * Margin)));
        static double Y(double share) => Size - Margin - (share * (Size - (2 * Margin)));
        picture.Line(X(0), Y(0), X(1), Y(1), "line", 1.5);
        picture.Line(X(0), Y(0), X(1), Y(0), "quiet");
        picture.Line(X(1), Y(0), X(1), Y(1), "quiet");
        picture.Path(before.Points.Select(point => (X(point.Population), Y(point.Amount))), "red");
        picture.Path(after.Points.Select(point => (X(point.Population), Y(point.Amount))), "main");
        picture.Bar(Margin, Size + 4, 14, 4, "red");
        picture.Text(Margin + 20, Size + 11, nameBefore);
        picture.Bar(Margin + 130, Size + 4, 14, 4, "main");
        picture.Text(Margin + 150, Size + 11, nameAfter);
        return picture.Done();
    }
}

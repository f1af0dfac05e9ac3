namespace Birdik.Law.MyLaw;

/// <summary>The addresses of "my law".</summary>
public static class MyLawLinks
{
    public const string Mine = "/law/mine";

    public static string Calendar(string token) => $"{Mine}/calendar/{token}.ics";
}

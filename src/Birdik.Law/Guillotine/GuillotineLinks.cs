using Birdik.Platform.Ids;

namespace Birdik.Law.Guillotine;

/// <summary>The addresses of the workspace.</summary>
public static class GuillotineLinks
{
    public const string Workspace = "/law/guillotine";
    public const string Draft = "/law/code";
    public const string DraftDocx = "/law/code.docx";
    public const string DraftAkn = "/law/code.xml";
    public const string NewArticle = "/law/code/new";

    public static string Act(string key) => $"{Workspace}/{Uri.EscapeDataString(key)}";

    public static string Article(string key, string eId) => $"{Act(key)}/{Uri.EscapeDataString(eId)}";

    public static string DraftArticle(Id<DraftArticle> id) => $"{Draft}/{id}";
}

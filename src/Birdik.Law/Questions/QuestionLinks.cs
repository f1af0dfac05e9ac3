using Birdik.Law.Acts;
using Birdik.Platform.Ids;

namespace Birdik.Law.Questions;

/// <summary>The addresses of questions.</summary>
public static class QuestionLinks
{
    public const string All = "/law/questions";

    public static string Question(Id<ActQuestion> id) => $"{All}/{id}";

    public static string Ask(string key, string eId) => $"{ActLinks.Act(key)}/ask/{Uri.EscapeDataString(eId)}";
}

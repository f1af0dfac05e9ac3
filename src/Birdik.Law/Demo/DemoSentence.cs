using Birdik.Law.Duties;

namespace Birdik.Law.Demo;

/// <summary>A made-up sentence of an article with the parts that were put into it.</summary>
/// <param name="Object">Both languages; null parts are left out of the sentence.</param>
internal sealed record DemoSentence(
    DutyModality Modality, Phrase Bearer, Phrase Action, Phrase Object, TermPhrase? Term, Phrase? Payer, bool IsExclusive = false)
{
    public string Ky
    {
        get
        {
            var who = IsExclusive ? $"{Bearer.Ky} гана" : Bearer.Ky;
            var payer = Payer is null ? "" : $"{Payer.Ky}тин эсебинен ";
            var middle = $"{Term?.Ky}{payer}{Object.Ky} {Action.Ky}";
            return Modality switch
            {
                DutyModality.Must => $"{Capital(who)} {middle} милдеттүү.",
                DutyModality.May => $"{Capital(who)} {middle} укуктуу.",
                DutyModality.MustNot => $"{Capital(Dative(who))} {middle} тыюу салынат.",
            };
        }
    }

    public string Ru
    {
        get
        {
            var who = IsExclusive ? $"только {Bearer.Ru}" : Bearer.Ru;
            var payer = Payer is null ? "" : $" за счет средств {Genitive(Payer.Ru)}";
            var middle = $"{Term?.Ru}{Action.Ru} {Object.Ru}{payer}";
            return Modality switch
            {
                DutyModality.Must => $"{Capital(who)} обязан {middle}.",
                DutyModality.May => $"{Capital(who)} вправе {middle}.",
                DutyModality.MustNot => $"{Capital(DativeRu(who))} запрещается {middle}.",
            };
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Dative(string ky) => ky == DemoPhrases.Kenesh.Ky ? $"{ky}ке" : ky.Replace("өкмөтү", "өкмөтүнө", StringComparison.Ordinal);

    private static string DativeRu(string ru) => ru == DemoPhrases.Kenesh.Ru ? "айылному кенешу" : ru;

    private static string Genitive(string ru) => ru == DemoPhrases.LocalBudget.Ru ? "местного бюджета" : "республиканского бюджета";
}

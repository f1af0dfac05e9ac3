using System.Collections.Frozen;

namespace Birdik.Methods.Text;

/// <summary>Abbreviations of Kyrgyz and Russian official texts.</summary>
internal static class Abbreviations
{
    private const string Capitals =
        "КР РФ ЖӨБ ЖК ЖАМК ӨКМ УКМК ИИМ ИИБ АКШ БУУ ЕАЭБ ШКУ КМШ ЖЧК АК МК ЖМК ЖОЖ ТЭЦ ГЭС СЭӨП ЭКБ ИДП ФАП ЦСМ ПЗЗ ПДП МСУ "
        + "КНР СНГ ООН США ЕАЭС ШОС ОДКБ ЖКУ УГНС ГКНБ МВД МЧС ВОЗ ДДУ НДС КНС ИНН ПИН";

    // Written with a full stop; the full stop is not the end of a sentence.
    private const string WithStop =
        "ж жж г гг б бб ст бер б п пп ч т с стр бет гл разд ул көч просп пр обл р кв мкр пос с/о им атын тел факс млн млрд трлн "
        + "миң тыс руб сом тыйын др см мис напр ред авт сан шт экз мин сек саг га км см мм кг проф акад доц канд инж зам нач пред "
        + "төр кат адм деп гр гр-н г-н г-жа тов у и о в";

    private static readonly FrozenSet<string> Known = Set(Capitals);
    private static readonly FrozenSet<string> Stopped = Set(WithStop);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StoppedSpans =
        Stopped.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for an abbreviation of capitals that stands in the list.</summary>
    internal static bool IsKnown(ReadOnlySpan<char> word) => KnownSpans.Contains(word);

    /// <summary>
    /// End of an abbreviation with full stops that begins at <paramref name="start"/> (ж.б., т.д., к.м.ш., г., А.), or 0.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its first letter stands.</param>
    /// <param name="end">Where its first run of letters ends.</param>
    internal static int Dotted(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || end - start > 5)
        {
            return 0;
        }

        if (end - start > 2)
        {
            return StoppedSpans.Contains(text[start..end]) ? end + 1 : 0;
        }

        // Letters and full stops by turns: ж.б., т.д.у.с.
        var at = end + 1;
        var parts = 1;
        while (parts < 6 && at < text.Length && TokenSigns.IsLetter(text[at]) && char.IsLower(text[at]) == char.IsLower(text[start]))
        {
            var next = TokenSigns.SkipWord(text, at);
            if (next - at > 2 || next >= text.Length || text[next] != '.')
            {
                break;
            }

            at = next + 1;
            parts++;
        }

        var isInitial = end - start == 1 && TokenSigns.IsUpper(text[start]);
        return parts > 1 || isInitial || StoppedSpans.Contains(text[start..end]) ? at : 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Duties;

/// <summary>Whether a duty is one of a local body that takes money, and so needs a payer.</summary>
/// <remarks>
/// What is done at the desk – deciding, considering, answering, informing – is held to cost no more than the post itself; whatever must be
/// built, kept, organized or provided takes money. Source of the question: the principle of material and financial security of the Law of 09.07.2013 No. 127.
/// </remarks>
public static class DutyCost
{
    private static readonly string[] LocalBodies =
        ["айыл окмот", "айыл окмоту", "айылдык кенеш", "айылный кенеш", "айылного кенеш", "местный кенеш", "местного кенеш", "жергиликтуу кенеш",
         "мэрия", "мэр ", "местного самоуправления", "местное самоуправление", "жергиликтуу оз алдынча"];

    private static readonly string[] DeskWork =
        ["утвержд", "утверд", "рассм", "представ", "сообщ", "информир", "уведом", "направ", "соглас", "приним", "приня", "издав", "подпис", "отчит", "реша", "реши",
         "бекит", "кара", "билдир", "маалымда", "жонот", "макулда", "кабыл ал", "чыгар", "кол ко", "отчет", "чеч"];

    /// <param name="bearer">Who, in the words of the text.</param>
    /// <param name="action">The verb.</param>
    public static bool TakesMoney(string? bearer, string? action)
    {
        if (string.IsNullOrWhiteSpace(bearer) || string.IsNullOrWhiteSpace(action))
        {
            return false;
        }

        var who = TextFolding.Fold(bearer) + " ";
        var what = TextFolding.Fold(action.TrimStart());
        return LocalBodies.Any(body => who.Contains(body, StringComparison.Ordinal))
            && !DeskWork.Any(work => what.StartsWith(work, StringComparison.Ordinal));
    }
}

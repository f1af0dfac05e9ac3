using Birdik.Methods.Law.Contradictions;
using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Tests.Law;

/// <summary>A made-up corpus of the size of the whole law of local self-government; the same seed gives the same corpus.</summary>
internal static class ContradictionCorpus
{
    private static readonly string[] Bearers = ["айыл окмоту", "местный кенеш", "мэрия", "министерство финансов", "районная администрация"];
    private static readonly string[] Actions = ["утверждать", "публиковать", "вести", "разрабатывать", "контролировать", "рассматривать", "представлять"];

    internal static ContradictionInput Make(int acts, int provisions)
    {
        var random = new Random(1);
        var nouns = Enumerable.Range(0, 800).Select(number => $"предмет{(char)('а' + (number % 32))}{(char)('а' + (number / 32))}ка").ToArray();
        string Thing() => $"{nouns[random.Next(nouns.Length)]} {nouns[random.Next(nouns.Length)]} {nouns[random.Next(40)]}";
        var known = Enumerable.Range(0, 8_000).Select(_ => Thing()).ToArray();
        return new(
            [.. Enumerable.Range(0, acts).Select(number => new ContradictionAct($"act{number}", 3 + (number % 7), new DateOnly(1995 + (number % 30), 1, 1), number % 7 == 0))],
            [.. Enumerable.Range(0, provisions).Select(number => new ContradictionProvision(
                $"p{number}", $"act{number % acts}", $"{number % 30} күндүн ичинде", $"в течение {(number % 500 == 0 ? 31 : number % 30)} дней"))],
            [.. Enumerable.Range(0, provisions / 2).Select(number => new ContradictionDuty(
                $"d{number}", $"p{number * 2}", (DutyModality)random.Next(3), Bearers[random.Next(Bearers.Length)], Actions[random.Next(Actions.Length)],
                known[random.Next(known.Length)], null, random.Next(2) == 0 ? null : $"в течение {random.Next(1, 30)} дней", null))],
            []);
    }
}

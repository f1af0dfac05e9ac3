using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Law.Contradictions;
using Birdik.Methods.Law.Duties;
using Birdik.Methods.Law.Structure;

namespace Birdik.Bench.Law;

/// <summary>
/// A text of the size of the Labour Code (450 articles) taken apart, its duties and citations; contradictions among 120 acts with 40,000
/// provisions. The goals: 2 s and 5 s on two slow cores.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LawBenchmarks
{
    private const int Articles = 450;
    private const int Provisions = 40_000;

    private string _source = "";
    private LegalText _text = LegalTextParser.Parse("");
    private ContradictionInput _corpus = new([], [], [], []);

    [GlobalSetup]
    public void Make()
    {
        var source = new StringBuilder("ТРУДОВОЙ КОДЕКС\nот 4 августа 2004 года № 106\n");
        for (var article = 1; article <= Articles; article++)
        {
            source.Append(CultureInfo.InvariantCulture, $"Статья {article}. Название статьи {article}\n");
            for (var part = 1; part <= 4; part++)
            {
                source.Append(CultureInfo.InvariantCulture, $"{part}. Работодатель обязан в течение {part + 2} дней рассмотреть заявление работника в порядке, ")
                    .Append(CultureInfo.InvariantCulture, $"предусмотренном пунктом {part} статьи {article} настоящего Кодекса, и обеспечить:\n")
                    .Append("1) безопасные условия труда;\n2) обучение работников за счет средств работодателя.\n");
            }
        }

        _source = source.ToString();
        _text = LegalTextParser.Parse(_source);
        _corpus = Corpus();
    }

    [Benchmark]
    public int Structure() => LegalTextParser.Parse(_source).Count(ProvisionKind.Article);

    [Benchmark]
    public int Duties() => DutyFinder.Find(_text).Count;

    [Benchmark]
    public int Citations() => _text.Walk().Sum(provision => CitationParser.Find(provision.Text).Count);

    [Benchmark]
    public int Contradictions() => ContradictionFinder.Find(_corpus).Count;

    private static ContradictionInput Corpus()
    {
        var random = new Random(1);
        string[] bearers = ["айыл окмоту", "местный кенеш", "мэрия", "министерство финансов"];
        string[] actions = ["утверждать", "публиковать", "вести", "разрабатывать", "контролировать", "рассматривать"];
        string Noun() => $"предмет{(char)('а' + random.Next(32))}{(char)('а' + random.Next(25))}ка";
        var things = Enumerable.Range(0, 8_000).Select(_ => $"{Noun()} {Noun()} {Noun()}").ToArray();
        return new(
            [.. Enumerable.Range(0, 120).Select(number => new ContradictionAct($"act{number}", 3 + (number % 7), new DateOnly(1995 + (number % 30), 1, 1)))],
            [.. Enumerable.Range(0, Provisions).Select(number => new ContradictionProvision(
                $"p{number}", $"act{number % 120}", $"{number % 30} күндүн ичинде", $"в течение {number % 30} дней"))],
            [.. Enumerable.Range(0, Provisions / 2).Select(number => new ContradictionDuty(
                $"d{number}", $"p{number * 2}", (DutyModality)random.Next(3), bearers[random.Next(4)], actions[random.Next(6)],
                things[random.Next(things.Length)], null, $"в течение {random.Next(1, 30)} дней", null))],
            []);
    }
}

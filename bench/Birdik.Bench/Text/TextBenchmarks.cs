using BenchmarkDotNet.Attributes;
using Birdik.Methods.Text;

namespace Birdik.Bench.Text;

/// <summary>Words a second of tokenizing and stemming mixed Kyrgyz and Russian text; the goal is 2 million a core.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TextBenchmarks
{
    private const int Words = 100_000;

    // Running text of an office, each line with its share in the mixture.
    private static readonly string[] Lines =
    [
        "Айыл өкмөтүнүн башчысы жергиликтүү кеңештин сессиясында бюджеттин аткарылышы жөнүндө маалымат берди.",
        "2026-жылдын 3-февралында № 01-12/45 токтомунун негизинде жер участокторун ижарага берүү тууралуу чечим кабыл алынды.",
        "Кайрылуулар мыйзамда белгиленген мөөнөттө каралып, арыз ээлерине жооп жөнөтүлөт.",
        "Мектептердин окуучулары жана мугалимдери үчүн коопсуз шарттарды түзүү боюнча иш-чаралар аткарылууда.",
        "О внесении изменений в постановление айыльного кенеша «Об утверждении местного бюджета на 2026 год».",
        "Прошу предоставить информацию по земельным участкам, переданным в аренду в соответствии с решением комиссии.",
        "Салык төлөөчүлөргө эскертүү: салыкты өз убагында төлөгүлө, ж.б. суроолор боюнча бухгалтерияга кайрылсаңыздар болот.",
        "Согласно отчёту, кызматкерлердин саны 12ге көбөйдү, бул боюнча КР Өкмөтүнө маалымат жөнөтүлгөн.",
    ];

    private string _text = "";

    [GlobalSetup]
    public void MakeText()
    {
        var random = new Random(1);
        var lines = new List<string>();
        for (var words = 0; words < Words;)
        {
            var line = Lines[random.Next(Lines.Length)];
            words += TextTokens.List(line).Count;
            lines.Add(line);
        }

        // Trimmed to the very number of tokens that the results are divided by.
        var text = string.Join('\n', lines);
        _text = text[..TextTokens.List(text)[Words - 1].End];
    }

    [Benchmark(OperationsPerInvoke = Words, Baseline = true)]
    public int Tokenize()
    {
        var length = 0;
        foreach (var token in TextTokens.Of(_text))
        {
            length += token.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int TokenizeAndStem()
    {
        Span<char> lower = stackalloc char[256];
        Span<char> stem = stackalloc char[256];
        var length = 0;
        foreach (var token in TextTokens.Of(_text))
        {
            var letters = token.In(_text).ToLowerInvariant(lower);
            length += TextStemmer.Stem(lower[..letters], stem, out _);
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int TokenizeAndStemFolded()
    {
        Span<char> folded = stackalloc char[256];
        Span<char> stem = stackalloc char[256];
        var length = 0;
        foreach (var token in TextTokens.Of(_text))
        {
            var letters = TextFolding.Fold(token.In(_text), folded);
            length += KyrgyzStemmer.StemFolded(folded[..letters], stem);
        }

        return length;
    }
}

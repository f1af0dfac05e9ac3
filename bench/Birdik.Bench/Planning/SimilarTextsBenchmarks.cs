using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Birdik.Methods.Planning.Similarity;

namespace Birdik.Bench.Planning;

/// <summary>
/// Every pair of similar texts among texts of 20 to 30 words by Zipf's law, a tenth of them altered copies. The goals for 200,000 texts
/// are 3 s at 0.7 and 10 s at 0.5.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class SimilarTextsBenchmarks
{
    private const int Vocabulary = 50_000;

    private string[] _texts = [];

    [Params(50_000, 200_000, 800_000)]
    public int Texts { get; set; }

    [Params(0.7, 0.5)]
    public double Threshold { get; set; }

    [GlobalSetup]
    public void MakeTexts()
    {
        var random = new Random(1);
        var (sums, sum) = (new double[Vocabulary], 0d);
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            sums[rank] = sum += 1d / (rank + 1);
        }

        string Word()
        {
            var place = Array.BinarySearch(sums, random.NextDouble() * sum);
            return $"сөз{(place < 0 ? ~place : place)}";
        }

        _texts = new string[Texts];
        for (var text = 0; text < Texts; text++)
        {
            var words = text % 10 == 9
                ? _texts[random.Next(text)].Split(' ')
                : [.. Enumerable.Range(0, random.Next(20, 31)).Select(_ => Word())];
            for (var change = text % 10 == 9 ? random.Next(6) : 0; change > 0; change--)
            {
                words[random.Next(words.Length)] = Word();
            }

            _texts[text] = string.Join(' ', words);
        }
    }

    [Benchmark]
    public int Pairs()
    {
        var sets = new TextSets(ShingleKind.Words1);
        Array.ForEach(_texts, sets.Add);
        return SimilarTexts.Find(sets, new Likeness((decimal)Threshold))!.Count;
    }
}

namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>
/// The suffixes of Kyrgyz and their order, as rows of a table. A noun is root – derivation – plural – possessive – case;
/// a verb is root – voice – negation – tense or mood – person; a participle turns a verb into a noun.
/// </summary>
/// <remarks>
/// Sources: Кыргыз адабий тилинин грамматикасы, I, Фрунзе 1980; D. Somfai Kara, Kyrgyz, München 2003;
/// J. Washington, M. Ipasov, F. Tyers, A finite-state morphological transducer for Kyrgyz, LREC 2012.
/// The cost of a row says how readily a chance likeness is taken for this suffix; costs add up along a chain.
/// </remarks>
internal static class KyrgyzMorphotactics
{
    private const Remainder Case = Remainder.Word | Remainder.Cased;
    private const Remainder Possessive = Case | Remainder.Possessed;
    private const Remainder Plural = Possessive | Remainder.Plural;
    private const Remainder Stem = Plural | Remainder.Noun;
    private const Remainder Finite = Remainder.Word;

    private static readonly Harmony[] Harmonies =
        [Harmony.Back, Harmony.BackO, Harmony.BackU, Harmony.Front, Harmony.FrontO, Harmony.FrontU];

    private static readonly Junction[] Joints =
        [Junction.Vowel, Junction.Glide, Junction.Trill, Junction.Voiced, Junction.Voiceless];

    internal static readonly KyrgyzSuffix[] All = [.. Rows().SelectMany(Spellings).SelectMany(WithYot)];

    /// <summary>Endings of nouns made of verbs and nouns, with the last к gone soft: -лыг(ы).</summary>
    internal static readonly string[] SoftAbstractEndings = Endings("QIг");

    /// <summary>Endings of abstract nouns: таза-лык.</summary>
    internal static readonly string[] AbstractEndings = Endings("QIк");

    /// <summary>Endings of nouns for the doer: төлө-өчү, ташу-учу.</summary>
    internal static readonly string[] AgentEndings = [.. Endings("UчY"), .. Endings("OчY")];

    private static IEnumerable<Row> Rows() =>
    [
        // Question and copula
        new("BI", Remainder.Word, Remainder.Word, 20),
        new("DIр", Remainder.Word, Remainder.Cased, 20),
        new("мIн", Remainder.Word, Remainder.Cased, 30),
        new("сIң", Remainder.Word, Remainder.Cased, 30),
        new("BIз", Remainder.Word, Remainder.Cased, 30),

        // Case
        new("NIн", Case, Remainder.Possessed, 6),
        new("NI", Case, Remainder.Possessed, 9),
        new("GA", Case, Remainder.Possessed, 9),
        new("DA", Case, Remainder.Possessed, 8),
        new("DAн", Case, Remainder.Possessed, 7),
        new("н", Case, Remainder.ThirdPossessed, 6, Junction.Vowel),
        new("нA", Case, Remainder.ThirdPossessed, 6),
        new("нDA", Case, Remainder.ThirdPossessed, 5),
        new("нAн", Case, Remainder.ThirdPossessed, 5),

        // "being at", "belonging to": шаардагы, шаарындагы, биздики
        new("DAгI", Plural, Remainder.Possessed, 8),
        new("нDAгI", Plural, Remainder.ThirdPossessed, 5),
        new("NIкI", Plural, Remainder.Possessed, 15),

        // Possessive
        new("(I)м", Possessive, Remainder.Plural, 26),
        new("(I)ң", Possessive, Remainder.Plural, 26),
        new("(с)I", Possessive | Remainder.ThirdPossessed, Remainder.Plural, 6),
        new("(I)BIз", Possessive, Remainder.Plural, 16),
        new("(I)ңIз", Possessive, Remainder.Plural, 16),
        new("(I)ңAр", Possessive, Remainder.Plural, 16),

        new("LAр", Plural, Remainder.Noun, 5),

        // Derivation that keeps the meaning: баа – баалуу, шаар – шаардык, кыш – кышкы
        new("QU", Stem, Remainder.Noun, 14, Demand: RootDemand.Thing),
        new("QIк", Remainder.Word, Remainder.Noun, 10, Demand: RootDemand.Thing),
        new("LIк", Remainder.Word, Remainder.Noun, 12, Junction.Trill, Demand: RootDemand.Thing),
        new("GI", Remainder.Word, Remainder.Noun, 14, Demand: RootDemand.Known),
        new("кI", Stem, Remainder.Noun, 14, Demand: RootDemand.Known),
        new("DAй", Remainder.Word, Remainder.Possessed, 16, Demand: RootDemand.Known),

        // Verbal nouns and participles
        new("U", Stem, Remainder.Verb, 8, Junction.Consonant),
        new("O", Stem, Remainder.VerbStem, 8, Junction.Consonant, RootEnd.LowVowel),
        new("U", Stem, Remainder.VerbStem, 10, Junction.Consonant, RootEnd.HighVowel),
        new("(I)ш", Stem, Remainder.Verb, 16),
        new("GAн", Stem, Remainder.Verb, 7),
        new("GAнDIк", Stem, Remainder.Verb, 6),
        new("GAнDIг", Remainder.Plural, Remainder.Verb, 6),
        new("(A)р", Stem, Remainder.VerbStem, 22),
        new("BAс", Stem, Remainder.VerbStem, 16),
        new("чY", Stem, Remainder.Verb, 20, Demand: RootDemand.Known),
        new("GIс", Stem, Remainder.Verb, 24, Demand: RootDemand.Known),
        new("мAкчI", Finite, Remainder.Verb, 8),
        new("мAк", Case, Remainder.Verb, 20, Demand: RootDemand.Known),

        // Tense and mood with person
        new("DI", Finite, Remainder.Verb, 9),
        new("DIм", Finite, Remainder.Verb, 12),
        new("DIң", Finite, Remainder.Verb, 14),
        new("DIк", Finite, Remainder.Verb, 14),
        new("DIңIз", Finite, Remainder.Verb, 12),
        new("DIңAр", Finite, Remainder.Verb, 12),
        new("(A)т", Finite, Remainder.Verb, 10, Junction.Consonant),
        new("йт", Finite, Remainder.Verb, 6, Junction.Vowel),
        new("Aм", Finite, Remainder.Verb, 14, Junction.Consonant, Demand: RootDemand.Known),
        new("йм", Finite, Remainder.Verb, 14, Junction.Vowel, Demand: RootDemand.Known),
        new("AмIн", Finite, Remainder.Verb, 12, Junction.Consonant),
        new("AсIң", Finite, Remainder.Verb, 12, Junction.Consonant),
        new("AсIз", Finite, Remainder.Verb, 12, Junction.Consonant),
        new("ABIз", Finite, Remainder.Verb, 12, Junction.Consonant),
        new("ймIн", Finite, Remainder.Verb, 12, Junction.Vowel),
        new("йсIң", Finite, Remainder.Verb, 12, Junction.Vowel),
        new("йсIз", Finite, Remainder.Verb, 12, Junction.Vowel),
        new("йBIз", Finite, Remainder.Verb, 12, Junction.Vowel),
        new("(I)п", Finite, Remainder.Verb, 8),
        new("(I)птIр", Finite, Remainder.Verb, 8),
        new("A", Finite, Remainder.Verb, 16, Junction.Consonant, Demand: RootDemand.Known),
        new("й", Finite, Remainder.Verb, 14, Junction.Vowel),
        new("GAнчA", Finite, Remainder.Verb, 10),
        new("GAнDA", Finite, Remainder.Verb, 8),
        new("GAнDAй", Finite, Remainder.Verb, 10),
        new("GAнDAн", Finite, Remainder.Verb, 8),
        new("GAлI", Finite, Remainder.Verb, 14),
        new("BAйчA", Finite, Remainder.VerbStem, 12),
        new("BAстAн", Finite, Remainder.VerbStem, 8),
        new("мAйIнчA", Finite, Remainder.VerbStem, 8),
        new("сA", Finite, Remainder.Verb, 14),
        new("сAм", Finite, Remainder.Verb, 16),
        new("сAң", Finite, Remainder.Verb, 16),
        new("сAк", Finite, Remainder.Verb, 16),
        new("сAңIз", Finite, Remainder.Verb, 14),
        new("сIн", Finite, Remainder.Verb, 12),
        new("сIнDAр", Finite, Remainder.Verb, 12),
        new("(I)ңIз", Finite, Remainder.Verb, 16, Demand: RootDemand.Known),
        new("(I)ңIзDAр", Finite, Remainder.Verb, 12),
        new("(I)ңAр", Finite, Remainder.Verb, 18, Demand: RootDemand.Known),
        new("GIн", Finite, Remainder.Verb, 20, Demand: RootDemand.Known),
        new("GIлA", Finite, Remainder.Verb, 16),
        new("AйIн", Finite, Remainder.Verb, 14, Junction.Consonant),
        new("йIн", Finite, Remainder.Verb, 16, Junction.Vowel),
        new("AйлI", Finite, Remainder.Verb, 12, Junction.Consonant),
        new("йлI", Finite, Remainder.Verb, 14, Junction.Vowel),
        new("AлI", Finite, Remainder.Verb, 18, Junction.Consonant, Demand: RootDemand.Known),
        new("AрIн", Finite, Remainder.VerbStem, 16, Junction.Consonant, Demand: RootDemand.Known),

        // Negation
        new("BA", Remainder.Verb, Remainder.VerbStem, 6),

        // Voice: passive, reflexive, reciprocal. A causative makes a new word and stays.
        new("(I)л", Remainder.Verb | Remainder.VerbStem, Remainder.VerbStem, 8),
        new("(I)н", Remainder.Verb | Remainder.VerbStem, Remainder.VerbStem, 12),
        new("(I)ш", Remainder.Verb | Remainder.VerbStem, Remainder.VerbStem, 12),
    ];

    private static IEnumerable<KyrgyzSuffix> Spellings(Row row) =>
        from harmony in Harmonies
        from joint in Joints
        where row.Joint.HasFlag(joint)
        group (harmony, joint) by KyrgyzTemplate.Spell(row.Template, harmony, joint) into spelling
        select new KyrgyzSuffix(
            spelling.Key,
            spelling.Aggregate(Harmony.None, (set, place) => set | place.harmony),
            spelling.Aggregate(Junction.None, (set, place) => set | place.joint),
            row.From,
            row.To,
            row.RootEnd,
            row.Demand,
            row.Cost);

    private static string[] Endings(string template) =>
    [
        .. (from harmony in Harmonies from joint in Joints select KyrgyzTemplate.Spell(template, harmony, joint))
            .Distinct(),
    ];

    // After й the vowels а, о, у are written with it in one letter: кой + ул → коюл, той + у → тою.
    private static IEnumerable<KyrgyzSuffix> WithYot(KyrgyzSuffix suffix)
    {
        yield return suffix;
        var merged = suffix.Text[0] switch { 'а' => 'я', 'о' => 'ё', 'у' => 'ю', _ => '\0' };
        if (merged != '\0' && suffix.RootEnd == RootEnd.Same && suffix.Joint.HasFlag(Junction.Glide))
        {
            yield return suffix with
            {
                Text = merged + suffix.Text[1..],
                Joint = Junction.Vowel,
                RootEnd = RootEnd.Yot,
                Demand = RootDemand.Known,
            };
        }
    }

    private sealed record Row(
        string Template,
        Remainder From,
        Remainder To,
        byte Cost,
        Junction Joint = Junction.Any,
        RootEnd RootEnd = RootEnd.Same,
        RootDemand Demand = RootDemand.Any);
}

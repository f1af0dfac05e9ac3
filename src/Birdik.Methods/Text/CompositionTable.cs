using System.Collections.Frozen;

namespace Birdik.Methods.Text;

/// <summary>
/// Canonical pairs and combining classes of the Unicode Character Database for Latin, Cyrillic and (monotonic) Greek.
/// The program runs without ICU (invariant globalization), where <see cref="string.Normalize()"/> returns its input.
/// </summary>
internal static class CompositionTable
{
    // Each entry: a combining mark, then base and composite by turns.
    private static readonly (char Mark, string Pairs)[] Rows =
    [
        ('\u0300', // grave accent
            "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        ('\u0301', // acute accent
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆΕΈΗΉΙΊΟΌ"
            + "ΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắ"
            + "ÊẾêếÔỐôốƠỚơớƯỨưứ"),
        ('\u0302', // circumflex accent
            "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', // tilde
            "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ('\u0304', // macron
            "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝ"),
        ('\u0306', // breve
            "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặ"),
        ('\u0307', // dot above
            "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ"
            + "wẇXẊxẋYẎyẏſẛ"),
        ('\u0308', // diaeresis
            "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴ"
            + "чӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ('\u0309', // hook above
            "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ('\u030A', // ring above
            "AÅaåUŮuůwẘyẙ"),
        ('\u030B', // double acute accent
            "OŐoőUŰuűУӲуӳ"),
        ('\u030C', // caron
            "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ('\u030F', // double grave accent
            "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        ('\u0311', // inverted breve
            "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ('\u031B', // horn
            "OƠoơUƯuư"),
        ('\u0323', // dot below
            "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự"
            + "YỴyỵ"),
        ('\u0324', // diaeresis below
            "UṲuṳ"),
        ('\u0325', // ring below
            "AḀaḁ"),
        ('\u0326', // comma below
            "SȘsșTȚtț"),
        ('\u0327', // cedilla
            "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ('\u0328', // ogonek
            "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ('\u032D', // circumflex accent below
            "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ('\u032E', // breve below
            "HḪhḫ"),
        ('\u0330', // tilde below
            "EḚeḛIḬiḭUṴuṵ"),
        ('\u0331', // macron below
            "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ];

    // Code points that canonically equal others and never stand in NFC.
    private static readonly (char From, string To)[] Singletons =
    [
        ('\u0340', "\u0300"), ('\u0341', "\u0301"), ('\u0343', "\u0313"), ('\u0344', "\u0308\u0301"),
        ('\u0374', "\u02B9"), ('\u037E', ";"), ('\u0387', "·"), ('\u2126', "Ω"), ('\u212A', "K"), ('\u212B', "A\u030A"),
    ];

    // Combining class from this mark on, for U+0300–U+036F (UnicodeData.txt, field 3).
    private static readonly (char From, byte Class)[] Classes =
    [
        ('\u0300', 230), ('\u0315', 232), ('\u0316', 220), ('\u031A', 232), ('\u031B', 216), ('\u031C', 220),
        ('\u0321', 202), ('\u0323', 220), ('\u0327', 202), ('\u0329', 220), ('\u0334', 1), ('\u0339', 220),
        ('\u033D', 230), ('\u0345', 240), ('\u0346', 230), ('\u0347', 220), ('\u034A', 230), ('\u034D', 220),
        ('\u034F', 0), ('\u0350', 230), ('\u0353', 220), ('\u0357', 230), ('\u0358', 232), ('\u0359', 220),
        ('\u035B', 230), ('\u035C', 233), ('\u035D', 234), ('\u035F', 233), ('\u0360', 234), ('\u0362', 233),
        ('\u0363', 230),
    ];

    private static readonly FrozenDictionary<int, char> Composites = Rows
        .SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: Key(pair[0], row.Mark), Composite: pair[1])))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Composite);

    private static readonly FrozenDictionary<char, string> Parts = Rows
        .SelectMany(row => row.Pairs.Chunk(2).Select(pair => (pair[1], To: string.Concat([pair[0], row.Mark]))))
        .Concat(Singletons)
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.To);

    internal static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    internal static bool IsSingleton(char c) =>
        c is '\u0374' or '\u037E' or '\u0387' or '\u2126' or '\u212A' or '\u212B';

    /// <summary>The next step of decomposition, or null.</summary>
    internal static string? Decompose(char c) => Parts.GetValueOrDefault(c);

    /// <summary>The composite of base and mark, or NUL.</summary>
    internal static char Compose(char first, char mark) => Composites.GetValueOrDefault(Key(first, mark));

    internal static byte Class(char c)
    {
        if (!IsMark(c))
        {
            return 0;
        }

        byte found = 0;
        foreach (var (from, value) in Classes)
        {
            if (c < from)
            {
                break;
            }

            found = value;
        }

        return found;
    }

    private static int Key(char first, char mark) => (first << 16) | mark;
}

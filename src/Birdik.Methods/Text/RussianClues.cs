using System.Collections.Frozen;

namespace Birdik.Methods.Text;

/// <summary>What makes a word look Russian.</summary>
internal static class RussianClues
{
    private const int LongestFunctionWord = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords =
        ("и в во не на я он она оно они мы вы ты что чтобы с со как а то все всё так его её ее их но да же за бы по от о об из у "
        + "к ко до для при без под над про через после перед между или ли если когда где кто чем чему это этот эта эти этого этой "
        + "этом тот та те того той том был была было были быть есть нет уже ещё еще только также который которая которое которые "
        + "которого которой которых которым себя свой своих своего мне мной нас нам вас вам ему ей им тем всех всем более менее "
        + "лет год года г согласно настоящим настоящий прошу просим вас вашего наш наша наши")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SuffixSet Endings = new(
        "ого его ому ему ыми ими ых их ая яя ое ее ые ие ый ой ую юю ать ять ить еть оть уть ти ться тся лся лась лись лось "
        + "ение ения ению ением ений ание ания анию анием аний ство ства ству ством ость ости остью ция ции цию цией ций "
        + "ия ии ию ией ям ями ях ами ах ов ев ей ям ем ом ешь ишь ет ит ют ят ут ат ал ала али ил ила или ел ела ели "
        + "ен ена ено ены на но ны ский ская ское ские ского ской ском ских скому скую ник ника ники щик тель теля тели");

    internal static bool IsFunctionWord(ReadOnlySpan<char> word) =>
        word.Length <= LongestFunctionWord && FunctionWords.Contains(word);

    /// <summary>Length of the longest Russian ending of the word, or 0.</summary>
    internal static int Ending(ReadOnlySpan<char> word) => Endings.Longest(word);
}

using Birdik.Letters.Incoming;
using Birdik.Platform.Localization;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>The receipt for the one who brought the letter: number, time, sheets.</summary>
public sealed class ReceiptModel(ReadIncomingLetter read, Words words) : LetterFormModel(read, words);

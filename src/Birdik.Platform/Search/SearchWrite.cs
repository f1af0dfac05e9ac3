using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>What a change does to the search: puts an object, or takes it away when there is no entry.</summary>
/// <param name="Tenant">Whose object it is; <see cref="SearchKey.National"/> for those of national registers.</param>
/// <param name="Source">The object.</param>
/// <param name="Row">As it is to be known.</param>
internal sealed record SearchWrite(int Tenant, SourceRef Source, SearchRow? Row);

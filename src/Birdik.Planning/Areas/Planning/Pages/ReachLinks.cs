using Birdik.Planning.Overview;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>The units one may look at alone, on a page.</summary>
public sealed record ReachLinks(PlanningReach Reach, string Page);

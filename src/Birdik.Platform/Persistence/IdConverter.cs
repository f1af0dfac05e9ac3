using Birdik.Platform.Ids;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Birdik.Platform.Persistence;

internal sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

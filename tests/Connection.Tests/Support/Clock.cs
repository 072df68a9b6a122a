using Microsoft.Extensions.Time.Testing;

namespace NostrToolkit.Tests.Connections;

internal static class Clock
{
    extension(FakeTimeProvider time)
    {
        /// <summary>Lets time pass in small steps until the task is done, for timers that are made on the way.</summary>
        public async Task PassUntil(Task task)
        {
            await Bounded.Until(() =>
            {
                time.Advance(TimeSpan.FromMilliseconds(50));
                return task.IsCompleted;
            });
            await task;
        }
    }
}

using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Drivers;

/// <summary>Labels of a map never cover each other, a point, or a word that stands already; where they can't all be placed, none is.</summary>
public sealed class MapLabelsInTheBrowserTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _server.DisposeAsync();
    }

    [ChromiumFact]
    public async Task Labels_stay_apart_inside_and_the_same_every_time()
    {
        var page = await _chromium.OpenAsync(1280);
        await page.GotoAsync(new Uri(_server.Address, "/signin").ToString());
        var found = await page.EvaluateAsync<string[]>("""
            async () => {
              const { placed } = await import('/chart-labels.js'), wrong = [];
              let seed = 7, given = 0, none = 0;
              const next = () => (seed = seed * 16807 % 2147483647) / 2147483647;
              const box = { x: 40, y: 30, width: 800, height: 300 }, words = [{ x: 46, y: 36, w: 90, h: 14 }];
              const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
              for (let run = 0; run < 200; run++) {
                const points = Array.from({ length: 3 + run % 10 }, () => ({ cx: 60 + next() * (run % 3 ? 760 : 90), cy: 40 + next() * (run % 3 ? 280 : 40), r: 7, w: 60 + next() * 120, h: 16 }));
                const labels = placed(points, words, box);
                if (!labels) { none++; continue; }
                given++;
                const dots = points.map(p => ({ x: p.cx - 6, y: p.cy - 6, w: 12, h: 12 })), all = [...labels, ...words, ...dots];
                labels.forEach((label, i) => {
                  if (all.some((other, j) => j !== i && meets(label, other))) wrong.push(`run ${run}: label ${i} covers something`);
                  if (label.x < box.x || label.y < box.y || label.x + label.w > box.x + box.width || label.y + label.h > box.y + box.height) wrong.push(`run ${run}: label ${i} is outside`);
                });
                if (JSON.stringify(placed(points, words, box)) !== JSON.stringify(labels)) wrong.push(`run ${run}: placed otherwise the second time`);
              }
              if (given < 150) wrong.push(`only ${given} of 200 placed, ${none} not`);
              return wrong;
            }
            """);
        found.ShouldBeEmpty();
    }
}

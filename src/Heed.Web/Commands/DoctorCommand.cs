using System.CommandLine;
using Heed.Facts;
using Heed.Facts.Columns;
using Heed.Readings;

namespace Heed.Web.Commands;

public static class DoctorCommand
{
    public static Command Create()
    {
        var heal = new Option<bool>("--heal") { Description = "Make what is damaged again from the log. Stop the server first." };
        var data = Options.Data();
        var command = new Command("doctor", "Check what is in the data folder, and say what is wrong with it.") { heal, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            if (parsed.GetValue(heal)) return await HealAsync(services.Get<HealFacts>(), cancel);
            try
            {
                if (services.Get<IFactStore>() is ColumnStore columns) await columns.VerifyAsync(cancel);
            }
            catch (FactsException damaged)
            {
                return CommandRun.Fail(damaged.Message);
            }

            Console.Out.WriteLine("The columns are whole.");
            return 0;
        });
        return command;
    }

    private static async Task<int> HealAsync(HealFacts heal, CancellationToken cancel)
    {
        try
        {
            var healed = await heal.RunAsync(cancel);
            foreach (var file in healed) Console.Out.WriteLine($"{file} was damaged and has been made again from the log.");
            if (healed.Count == 0) Console.Out.WriteLine("The columns are whole.");
            return 0;
        }
        catch (InvalidOperationException)
        {
            return CommandRun.Fail("A server is using this data folder: it heals its columns by itself, or stop it first.");
        }
    }
}

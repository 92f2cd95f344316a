using Heed.Web.Commands;

return await HeedCommand.RunAsync(args);

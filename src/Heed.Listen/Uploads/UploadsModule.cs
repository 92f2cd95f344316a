using Microsoft.Extensions.DependencyInjection;

namespace Heed.Listen.Uploads;

public static class UploadsModule
{
    public static IServiceCollection AddUploads(this IServiceCollection services, string folder)
    {
        services.AddSingleton(new UploadFolder(folder));
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<KeepUploads>();
        services.AddSingleton<FindUpload>();
        return services;
    }
}

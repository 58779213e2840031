import ArgumentParser
import App

@main
struct Yangguang: AsyncParsableCommand {
    func run() async throws {}
}

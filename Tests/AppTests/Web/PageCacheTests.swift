@testable import App

import Domain
import HTTPTypes
import NIOCore
import Testing

@Suite struct PageCacheTests {
    private let now = Moment(day: day("2018-10-08"), hour: 9)
    private func key(_ path: String, passes: String = "") -> PageCache.Key {
        PageCache.Key(path: path, language: .zh, elder: 0, passes: passes)
    }
    private func entry(_ text: String, _ tags: [String]) -> PageCache.Entry {
        PageCache.Entry(
            ByteBuffer(string: text), contentType: "text/html", tags: tags, until: now.adding(seconds: 3600))
    }

    @Test(arguments: [
        ("411523101201", ["411523101201"], true), ("411523101201", ["411523101202"], false),
        ("411523101201", ["411523101"], true), ("411523101201", ["411523"], true),
        ("411523101201", ["*"], true), ("*", ["411522"], true), ("411523101201", ["411522", "411523"], true),
    ])
    func `a publication drops the pages of the village and of the places around it, no others`(
        _ place: String, _ tags: [String], _ isDropped: Bool
    ) {
        let cache = PageCache(enabled: true)
        cache.keep(entry("x", tags), for: key("/"), generation: cache.generation)
        cache.hear(topic: PageCache.topic, payload: place)
        #expect((cache.entry(key("/"), at: now) == nil) == isDropped)
    }

    @Test func `a page rendered before a publication is not shelved after it`() {
        let cache = PageCache(enabled: true)
        let generation = cache.generation
        cache.hear(topic: PageCache.topic, payload: "411523101201")
        cache.keep(entry("old", ["411523101201"]), for: key("/"), generation: generation)
        #expect(cache.entry(key("/"), at: now) == nil)
    }

    @Test func `a page with full names is never the answer to a reader without the pass`() {
        let cache = PageCache(enabled: true)
        cache.keep(entry("张三丰", ["*"]), for: key("/", passes: "411523101201"), generation: cache.generation)
        #expect(cache.entry(key("/"), at: now) == nil)
    }

    @Test func `a page runs out at its time`() {
        let cache = PageCache(enabled: true)
        cache.keep(entry("x", ["*"]), for: key("/"), generation: cache.generation)
        #expect(cache.entry(key("/"), at: now.adding(seconds: 3600)) == nil)
    }

    @Test func `a lost line to the other nodes drops everything`() {
        let cache = PageCache(enabled: true)
        cache.keep(entry("x", ["411523101201"]), for: key("/"), generation: cache.generation)
        cache.hear(topic: "*", payload: "")
        #expect(cache.entry(key("/"), at: now) == nil)
    }

    @Test func `a browser that has the bytes is told so, one that takes gzip gets gzip`() {
        let entry = entry(String(repeating: "村", count: 500), ["*"])
        #expect(entry.response(to: [.ifNoneMatch: entry.etag]).status == .notModified)
        #expect(entry.response(to: [.acceptEncoding: "gzip, br"]).headers[.contentEncoding] == "gzip")
        #expect(entry.response(to: [:]).headers[.contentEncoding] == nil)
    }
}

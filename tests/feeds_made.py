"""Feeds that the tests read, about people who do not exist."""

from __future__ import annotations

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Ostrova Herald</title><link>https://ostrova.example/</link><language>en</language>
<item><title>Ferries &amp; gates</title><link>https://ostrova.example/ferries</link>
<pubDate>Tue, 12 Mar 2024 10:02:11 +0100</pubDate><author>Ilse Maran</author>
<description>&lt;p&gt;“We sail on Monday,” said
&lt;a href="/kolb"&gt;Mira Kolb&lt;/a&gt;, the harbour master.&lt;/p&gt;</description>
</item>
<item><title>The bridge</title><link>https://ostrova.example/bridge</link>
<description>Short.</description>
<content:encoded><![CDATA[<p>“The bridge stays shut,” said engineer Tomas Havel.</p>
<blockquote>Nobody crossed it.</blockquote>
<script>alert(1)</script>]]></content:encoded></item>
<item><title>No words at all</title><link>javascript:alert(1)</link></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay notes</title>
<entry><title type="html">A &lt;b&gt;bell&lt;/b&gt;</title><link href="https://quay.example/bell"/>
<updated>2024-03-12T10:00:00Z</updated><author><name>Vera Ostrova</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“It rang,” said Ilse Maran.</p></div></content>
</entry></feed>
"""
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="News"><outline type="rss" text="Herald" xmlUrl="https://ostrova.example/feed"/>
<outline title="Quay" text="q" xmlUrl="https://quay.example/atom"/></outline>
<outline text="Bad" xmlUrl="file:///etc/passwd"/></body></opml>
"""

/**
 * What the page is about, as JSON-LD. It is a block of data, which no browser runs and no content security policy holds back;
 * `<` is written so that nothing in it ends the block.
 */
export function StructuredData({ things }: { things: readonly object[] }) {
  const said = { '@context': 'https://schema.org', '@graph': things }
  const data = JSON.stringify(said).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{data}</script>
}

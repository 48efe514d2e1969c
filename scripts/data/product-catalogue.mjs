// What a shop sells: articles with words that go with them, so that every name makes sense.

const words = (text) => text.trim().split(/\s*,\s*/);

/** A line an article: name | what goes before it | materials. */
const CATEGORIES = {
  electronics: [
    'Electronics',
    'ELE',
    'Voltaro, Nexwave, Lumitek, Orbix, Pixelon',
    `
Headphones | Wireless, Noise-Cancelling, Over-Ear, Studio, Foldable |
Earbuds | Wireless, Waterproof, Compact, Sport |
Bluetooth Speaker | Portable, Waterproof, Mini, Outdoor |
Keyboard | Mechanical, Wireless, Compact, Backlit, Ergonomic |
Mouse | Wireless, Ergonomic, Silent, Gaming |
Monitor | 24-Inch, 27-Inch, Curved, 4K, Ultrawide |
Power Bank | Slim, Fast-Charging, Solar, 20000 mAh |
USB-C Charger | 30 W, 65 W, Dual-Port, Travel |
Webcam | HD, 4K, Wide-Angle |
Smartwatch | Fitness, Slim, GPS, Rugged |
Tablet | 8-Inch, 10-Inch, 12-Inch, Kids |
Router | Dual-Band, Mesh, Wi-Fi 6 |
External Drive | 1 TB, 2 TB, Rugged, Pocket |`,
  ],
  home: [
    'Home & Kitchen',
    'HOM',
    'Hearthline, Maison Verde, Oakhaven, Domora, Kettle & Co',
    `
Dining Chair | Upholstered, Stackable, Classic, Scandinavian | Oak, Beech, Walnut
Coffee Table | Round, Nesting, Low, Extendable | Oak, Walnut, Glass, Marble
Bookshelf | Tall, Narrow, Five-Tier, Corner | Pine, Oak, Steel
Desk Lamp | Adjustable, Dimmable, Arc | Brass, Steel, Aluminium
Cutting Board | Large, Reversible, End-Grain | Bamboo, Acacia, Maple
Frying Pan | Non-Stick, 24 cm, 28 cm, Deep | Cast Iron, Aluminium, Stainless Steel
Saucepan | 1.5 Litre, 3 Litre, Lidded | Stainless Steel, Copper, Enamel
Throw Blanket | Soft, Woven, Fringed, Heavy | Wool, Cotton, Fleece
Bath Towel | Plush, Quick-Dry, Striped | Cotton, Linen, Bamboo
Vase | Tall, Fluted, Small, Hand-Blown | Glass, Ceramic, Terracotta
Coffee Mug | Stackable, Large, Speckled, Insulated | Stoneware, Porcelain
Storage Basket | Lidded, Woven, Foldable | Rattan, Seagrass, Felt
Electric Kettle | 1.7 Litre, Gooseneck, Cordless | Glass, Stainless Steel`,
  ],
  clothing: [
    'Clothing',
    'CLO',
    'Northway, Lineo, Atelier Mono, Fieldmark, Casa Brava',
    `
T-Shirt | Classic, Slim-Fit, Relaxed, Striped | Cotton, Organic Cotton, Linen
Shirt | Oxford, Slim-Fit, Checked, Short-Sleeved | Cotton, Linen, Flannel
Jeans | Straight, Slim, Relaxed, High-Rise | Denim, Stretch Denim
Hoodie | Zip, Oversized, Fleece-Lined | Cotton, Organic Cotton
Sweater | Crew-Neck, V-Neck, Cable-Knit, Turtleneck | Wool, Merino, Cashmere, Cotton
Rain Jacket | Lightweight, Packable, Hooded | Nylon, Recycled Polyester
Winter Coat | Quilted, Long, Double-Breasted | Wool, Down
Dress | Midi, Wrap, Sleeveless, Floral | Cotton, Viscose, Silk
Skirt | Pleated, A-Line, Midi | Cotton, Denim, Wool
Chinos | Slim, Tapered, Regular | Cotton
Scarf | Chunky, Fringed, Light, Checked | Wool, Cashmere, Silk
Socks | Ankle, Hiking, Ribbed | Cotton, Merino
Belt | Braided, Classic, Reversible | Leather, Canvas`,
  ],
  shoes: [
    'Shoes',
    'SHO',
    'Stride, Pavé, Terrano, Calzo, Northway',
    `
Sneakers | Low, Retro, Everyday, Platform | Leather, Canvas, Suede
Running Shoes | Cushioned, Lightweight, Trail, Stability | Mesh, Knit
Ankle Boots | Chelsea, Laced, Heeled | Leather, Suede
Hiking Boots | Waterproof, Mid, Insulated | Leather, Nylon
Sandals | Strappy, Cork, Trekking | Leather, Rubber
Loafers | Penny, Tasselled, Driving | Leather, Suede
Slippers | Warm, Open, Soft | Felt, Wool`,
  ],
  groceries: [
    'Groceries',
    'GRO',
    'Sunfield, Harvest Lane, Puro, Good Grain, Alpenhof',
    `
Coffee Beans | Espresso, Medium Roast, Dark Roast, Decaf, Fair-Trade |
Green Tea | Organic, Jasmine, Loose-Leaf |
Olive Oil | Extra Virgin, Cold-Pressed, Lemon |
Pasta | Wholegrain, Spelt, Egg, Durum |
Tomato Sauce | Basil, Spicy, Roasted Garlic |
Honey | Wildflower, Acacia, Creamy |
Granola | Crunchy, Nutty, Berry, Chocolate |
Dark Chocolate | 70 %, 85 %, Sea Salt, Orange |
Basmati Rice | Long-Grain, Brown, Organic |
Peanut Butter | Crunchy, Smooth, Unsweetened |
Crackers | Sesame, Rosemary, Wholegrain |
Orange Juice | Fresh, Mild, Organic |
Cheddar | Mature, Mild, Smoked |`,
  ],
  sports: [
    'Sports & Outdoors',
    'SPO',
    'Terrano, Peakline, Velocity, Aquaro, Ridgeback',
    `
Yoga Mat | Non-Slip, Extra-Thick, Travel | Cork, Rubber
Dumbbells | Adjustable, 5 kg, 10 kg, Hexagonal | Cast Iron, Neoprene
Water Bottle | Insulated, 750 ml, Leakproof, Sport | Stainless Steel, Aluminium
Backpack | 20 Litre, 35 Litre, Waterproof, Packable | Nylon, Canvas
Tent | Two-Person, Family, Ultralight, Pop-Up | Nylon, Polyester
Sleeping Bag | Three-Season, Mummy, Lightweight | Down, Polyester
Bicycle Helmet | Urban, Road, Kids |
Football | Training, Match, Indoor |
Tennis Racket | Lightweight, Junior, Tournament | Graphite, Aluminium
Resistance Bands | Heavy, Light, Five-Piece |
Headlamp | Rechargeable, Waterproof, 300 Lumen |
Trekking Poles | Foldable, Adjustable | Carbon, Aluminium`,
  ],
  beauty: [
    'Beauty & Care',
    'BEA',
    'Lumière, Botanica, Pure Ritual, Soleia',
    `
Face Cream | Hydrating, Light, Night, Rich |
Shampoo | Repair, Volume, Gentle, Anti-Dandruff |
Conditioner | Smoothing, Repair, Light |
Body Lotion | Almond, Aloe Vera, Unscented |
Hand Soap | Lavender, Lemon, Olive |
Sunscreen | SPF 30, SPF 50, Sensitive |
Lip Balm | Honey, Shea, Cherry |
Toothbrush | Electric, Soft, Bamboo |
Perfume | Citrus, Floral, Woody, Fresh |
Shaving Cream | Sensitive, Classic |`,
  ],
  toys: [
    'Toys & Games',
    'TOY',
    'Kinderwelt, Puzzlo, Bricko, Little Fox',
    `
Building Blocks | 100-Piece, 250-Piece, Jumbo | Wood, Plastic
Board Game | Family, Strategy, Cooperative, Travel |
Jigsaw Puzzle | 500-Piece, 1000-Piece, Panorama |
Teddy Bear | Soft, Large, Classic | Plush
Toy Train | Electric, Pull-Along, Starter | Wood, Metal
Doll | Soft, Talking, Classic |
Remote-controlled Car | Off-Road, Racing, Mini |
Modelling Clay | Colourful, Air-Drying, Glitter |
Card Game | Classic, Family, Quick |`,
  ],
  office: [
    'Office',
    'OFF',
    'Scribo, Paperline, Deskwell, Officina',
    `
Notebook | Ruled, Dotted, Pocket, Hardcover | Leather, Recycled Paper
Ballpoint Pen | Fine, Retractable, Refillable | Metal, Bamboo
Office Chair | Ergonomic, Mesh-Back, High-Back |
Standing Desk | Electric, Compact, Adjustable | Oak, Bamboo
Desk Organizer | Five-Slot, Rotating, Stackable | Mesh, Bamboo, Felt
Stapler | Heavy-Duty, Mini, Electric |
Printer Paper | Recycled, Bright White, Heavy |
Whiteboard | Magnetic, Foldable, Large |
Ring Binder | Wide, Slim, Two-Ring |`,
  ],
  garden: [
    'Garden & Tools',
    'GAR',
    'Greenthumb, Ironwood, Terra Nova, Handwerk',
    `
Garden Hose | 15 m, 25 m, Expandable |
Pruning Shears | Bypass, Anvil, Long-Reach | Steel, Titanium
Watering Can | 5 Litre, Long-Spout, Vintage | Zinc, Plastic
Cordless Drill | 12 V, 18 V, Compact |
Hammer | Claw, Rubber, Sledge | Steel, Fibreglass
Screwdriver Set | Six-Piece, Precision, Magnetic |
Plant Pot | Large, Hanging, Self-Watering | Terracotta, Ceramic, Concrete
Lawn Mower | Electric, Cordless, Push |
Tool Box | Lockable, Three-Tray, Rolling | Steel, Plastic
Garden Bench | Two-Seater, Three-Seater, Folding | Teak, Acacia, Steel`,
  ],
};

/** The catalogue of the engine. */
export const PRODUCTS = Object.entries(CATEGORIES).map(([id, [name, code, brands, articles]]) => ({
  id,
  name,
  code,
  brands: words(brands),
  articles: articles
    .trim()
    .split('\n')
    .map((line) => {
      const [article, kinds, materials] = line.split('|').map((each) => each.trim());
      return { name: article, kinds: words(kinds), materials: materials === '' ? [] : words(materials) };
    }),
}));
